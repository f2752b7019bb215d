import { Global, Module } from '@nestjs/common';
import './api-words.js';
import { CallLimits } from './calls/call-limits.js';
import { KeyedCalls } from './calls/keyed-calls.js';
import { PurgeCalls } from './calls/purge-calls.task.js';
import { FoundOperations } from './document/found-operations.js';
import { OpenApi } from './document/open-api.js';
import { OpenApiController } from './document/open-api.controller.js';

/** What all operations of the API stand on, and the document of all of them. */
@Global()
@Module({
  controllers: [OpenApiController],
  providers: [CallLimits, KeyedCalls, PurgeCalls, FoundOperations, OpenApi],
  exports: [CallLimits, KeyedCalls],
})
export class ApiModule {}
