#!/usr/bin/env node
// Where the program begins. Node keeps what it has compiled of the rest between starts (from version 22 on).

import nodeModule from 'node:module';

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();
await import('./command-line.ts');
