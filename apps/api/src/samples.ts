/** Prints every message in every language as JSON: for people who look after the words. Needs nothing else to run. */
import { writeSamples } from './modules/notifications/samples.ts';

process.stdout.write(JSON.stringify(writeSamples()));
