// Style of the report: light, made to be read on paper as well.

export const reportStyle = `
:root { color-scheme: light; --ink: #1f2328; --muted: #59636e; --line: #d8dde3; --soft: #f6f8fa;
  --risk: #b3261e; --watch: #8a5a00; --ok: #1a6b3c; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { max-width: 1160px; margin: 0 auto; padding: 32px 24px 48px; }
article + article { margin-top: 56px; padding-top: 32px; border-top: 3px solid var(--ink); }
.kicker { margin: 0; color: var(--muted); font-size: 13px; letter-spacing: .06em; text-transform: uppercase; }
h1 { margin: 0 0 4px; font-size: 32px; line-height: 1.2; }
h2 { margin: 36px 0 12px; font-size: 19px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
p { margin: 0 0 8px; }
.lead { font-size: 16px; }
.status { display: inline-block; margin-left: 8px; padding: 0 10px; border: 1px solid currentColor; border-radius: 12px; font-size: 13px; font-weight: 600; }
.status.completed, .status.stopped { color: var(--ok); } .status.failed { color: var(--risk); } .status.cancelled { color: var(--watch); }
.note, .muted { color: var(--muted); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(165px, 1fr)); gap: 10px; margin: 20px 0 0; }
.tile { background: var(--soft); border-radius: 6px; padding: 10px 12px; }
.tile dt { color: var(--muted); font-size: 12.5px; }
.tile dd { margin: 2px 0 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 12px; }
.card { border: 1px solid var(--line); border-left: 5px solid var(--muted); border-radius: 6px; padding: 12px 14px; break-inside: avoid; }
.card p { margin-bottom: 5px; }
.card.risk { border-left-color: var(--risk); } .card.watch { border-left-color: var(--watch); } .card.ok { border-left-color: var(--ok); }
.card.not_assessed { border-style: dashed; border-left-width: 1px; }
.verdict { font-weight: 650; } .risk .verdict { color: var(--risk); } .watch .verdict { color: var(--watch); } .ok .verdict { color: var(--ok); } .not_assessed .verdict { color: var(--muted); }
.sign { display: inline-block; width: 1.4em; }
.mechanism { float: right; color: var(--muted); font-weight: 400; font-size: 13px; }
.help { border-left: 2px solid var(--line); padding-left: 8px; }
.source { color: var(--muted); font-size: 12.5px; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(500px, 1fr)); gap: 20px 28px; }
figure { margin: 0; break-inside: avoid; } figcaption { font-weight: 600; margin-bottom: 4px; }
svg { width: 100%; height: auto; display: block; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
table.narrow { width: auto; min-width: 420px; margin-bottom: 8px; }
th { text-align: left; color: var(--muted); font-weight: 600; font-size: 12.5px; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; }
.word { white-space: nowrap; font-weight: 600; } .passed { color: var(--ok); } .failed, .error { color: var(--risk); } .not_evaluated { color: var(--muted); } .warning { color: var(--watch); }
.sources { margin: 0 0 12px; padding-left: 20px; }
pre { background: var(--soft); padding: 14px; border-radius: 6px; overflow-x: auto; font: 12.5px/1.5 ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace; }
code { font: .92em ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace; background: var(--soft); padding: 0 3px; border-radius: 3px; }
summary { cursor: pointer; font-weight: 600; }
footer { margin-top: 40px; color: var(--muted); font-size: 12.5px; }
@media (max-width: 620px) { .charts { grid-template-columns: 1fr; } }
@media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; } }
`;
