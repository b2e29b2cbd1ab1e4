import { Html } from './html.ts'

/** The style of the page: light and dark, from a phone to a wide screen, and for paper. */
export const style = new Html(`
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5b6575;--line:#dfe3ea;--page:#f6f7f9;--card:#fff;--good:#2f8f6b;--wait:#c98a1b;--bad:#c43d4b;--blue:#3a6ea8}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#9aa5b6;--line:#2c3442;--page:#12161d;--card:#1a202a;--good:#4fb78d;--wait:#e0aa4a;--bad:#ec6a76;--blue:#6ea3dd}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 24px 56px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}h2{font-size:17px;margin:0 0 4px}
p{margin:0 0 10px}.soft{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:20px 0}
.grid{display:grid;grid-template-columns:3fr 2fr;gap:14px}.grid.wide{grid-template-columns:2fr 1fr}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;min-width:0}
.wide{margin-top:14px}.tile b{display:block;font-size:28px;line-height:1.2;font-variant-numeric:tabular-nums}
.verdict{border-left:5px solid var(--good);padding-left:14px;margin-top:16px}.verdict.broken{border-color:var(--bad)}
svg{width:100%;height:auto;display:block;margin:8px 0}.rows{max-width:540px}
svg text{fill:var(--soft);font-size:12px}.axis{stroke:var(--line)}
.good{fill:var(--good)}.wait{fill:var(--wait)}.bad{fill:var(--bad)}.blue{fill:var(--blue)}
.key span{display:inline-block;margin-right:16px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
i.good{background:var(--good)}i.wait{background:var(--wait)}i.bad{background:var(--bad)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;overflow-wrap:normal}td.n,th.n{padding-right:22px;text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}.t{white-space:nowrap}
details{margin-top:8px}summary{cursor:pointer;color:var(--soft)}summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.rule{margin-top:18px}.count{display:inline-block;min-width:26px;padding:0 8px;margin-right:8px;border-radius:10px;background:var(--bad);color:var(--card);text-align:center;font-size:14px}
code{font:13px ui-monospace,"DejaVu Sans Mono",monospace}
@media(max-width:1000px){.grid,.grid.wide{grid-template-columns:1fr}}@media(max-width:640px){.tiles{grid-template-columns:repeat(2,1fr)}}
@media print{body{background:#fff}.card{break-inside:avoid}}
`)
