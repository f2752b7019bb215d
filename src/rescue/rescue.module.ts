import { Module } from '@nestjs/common';
import './rescue-words.js';

/** Lets former members at their cloud data for some days, once. */
@Module({})
export class RescueModule {}
