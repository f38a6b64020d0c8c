#!/usr/bin/env node
import { runCommandLine } from './program.ts';
import { standardStreams } from './standard-streams.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), standardStreams(process));
