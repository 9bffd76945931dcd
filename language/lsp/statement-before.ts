/** Lines that a statement may reach back. */
const mostLines = 20;

/**
 * The statement an offset stands in, up to it: several lines where a formula goes over several. Comments and carriage
 * returns are blanks, so that its length is that of the text it stands for.
 */
export function statementBefore(text: string, offset: number): string {
  const lines: string[] = [];
  let end = offset;
  for (let i = 0; i < mostLines && end >= 0; i++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = withoutComment(text.slice(start, end));
    lines.unshift(line);
    if (beginsStatement(line) || start === 0) break;
    end = start - 1;
    // A word at the start of a line begins something new, unless the formula above it goes on.
    if (/^\s*\w*$/.test(line) && (i > 0 || !isOpen(text.slice(0, end)))) break;
  }
  const whole = lines.join('\n');
  // What stands before the last brace is another statement.
  return whole.slice(Math.max(whole.lastIndexOf('{'), whole.lastIndexOf('}')) + 1);
}

/** True where a formula goes on behind its last character. */
function isOpen(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return /[-+*^(,=<>]\s*$|\s\/\s*$/.test(withoutComment(last));
}

/** `name = …`, `f(x) = …`, a word that begins a line of a study or protocol, a brace. */
function beginsStatement(line: string): boolean {
  return (
    /[{}]/.test(line) ||
    /^\s*(?:[A-Za-z_]\w*\s*(?:\([^()=]*\)\s*)?=(?!=)|(?:with|vary|expect|plot|measure|compare|include|start|stop|let|charge|discharge|hold|rest|plate|strip|press|drive|pulse|titrate|impedance|repeat|every)\b)/.test(
      line,
    )
  );
}

function withoutComment(line: string): string {
  return line
    .replace(/\r$/, ' ')
    .replace(/^((?:"(?:\\.|[^"\\])*"|\/(?!\/)|[^"/])*)(\/\/.*)$/, (_, code: string, comment: string) =>
      code.padEnd(code.length + comment.length),
    );
}
