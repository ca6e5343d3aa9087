import type { CliContext, CliEnd } from './context';

/** `record FILE`: describes this computer for a report. It is shown first, and saved only after a yes. */
export async function record({ services, request, say, line, ask }: CliContext): Promise<CliEnd> {
  const file = request.files[0] ?? '';
  const end = (exit: CliEnd['exit'], outcome: string, machine: object | null = null): CliEnd => ({
    exit,
    json: { command: 'record', outcome, file, machine },
  });
  if (await services.fileExists(file)) {
    line(say('cli.record.exists', { file }));
    return end(2, 'file-exists');
  }
  const machine = await services.record();
  const text = `${JSON.stringify(machine, null, 2)}\n`;
  line(text.trimEnd());
  line(say('cli.record.what'));
  const answer = request.yes
    ? 'y'
    : ((await ask?.(`${say('cli.record.question', { file })} `)) ?? '');
  if (!/^(y|yes|s|si|sí)$/i.test(answer.trim())) {
    line(say('cli.record.declined'));
    return end(1, 'declined', machine);
  }
  try {
    await services.writeNewFile(file, text);
  } catch {
    line(say('cli.record.not-written', { file }));
    return end(2, 'not-written', machine);
  }
  line(say('cli.record.saved', { file }));
  return end(0, 'saved', machine);
}
