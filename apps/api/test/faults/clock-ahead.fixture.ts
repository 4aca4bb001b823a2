/**
 * Loaded before a program (NODE_OPTIONS=--import …), it sets the program's clock ahead by CLOCK_AHEAD_MS: a test need
 * not wait for the next minute.
 */
const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const RealDate = Date;
const now = () => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
