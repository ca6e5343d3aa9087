import { ScriptError } from './say.mjs';

/**
 * Reads the flags of a script. Anything that is not listed is wrong use (exit 2) and says what is possible.
 * @param {readonly string[]} argv
 * @param {Record<string, { value?: string, help: string }>} flags by name without dashes; `value` names
 *   what a flag takes
 * @param {string} command how the person calls the script, for the message
 * @returns {Record<string, string | true | undefined>}
 */
export function parseFlags(argv, flags, command) {
  /** @type {Record<string, string | true | undefined>} */
  const found = {};
  const rest = [...argv];
  while (rest.length > 0) {
    const [head = '', inline] = splitOnce(rest.shift() ?? '');
    const known = head.startsWith('--') && Object.hasOwn(flags, head.slice(2));
    const flag = known ? flags[head.slice(2)] : undefined;
    if (flag === undefined) throw wrongUse(`${command} does not know "${head}".`, flags, command);
    if (flag.value === undefined) {
      if (inline !== undefined) throw wrongUse(`${head} takes no value.`, flags, command);
      found[head.slice(2)] = true;
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw wrongUse(`${head} needs a value: ${head} ${flag.value}`, flags, command);
    }
    found[head.slice(2)] = value;
  }
  return found;
}

/** @param {string} text */
function splitOnce(text) {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * @param {string} problem
 * @param {Record<string, { value?: string, help: string }>} flags
 * @param {string} command
 */
function wrongUse(problem, flags, command) {
  const names = Object.entries(flags).map(([name, { value, help }]) => {
    const shown = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${shown.padEnd(20)} ${help}`;
  });
  return new ScriptError([problem, `What ${command} understands:`, ...names].join('\n'), 2);
}
