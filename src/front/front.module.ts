import { Module } from '@nestjs/common';
import { FrontController } from './front.controller.js';

/** The pages that need nothing. */
@Module({ controllers: [FrontController] })
export class FrontModule {}
