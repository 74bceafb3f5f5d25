import { readFileSync } from 'node:fs';
import { RegisterUserCommand } from '#access';
