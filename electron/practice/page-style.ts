/** The look of the practice pages, light and dark. It must stay free of `</style`. */
export const PAGE_STYLE = `
:root{--ground:#f3f3f5;--card:#fff;--ink:#161823;--soft:#6b6e7a;--line:#e4e4e9;--accent:#ea284e;--accent-ink:#fff;--tint:#fdeff2;--mark:#fff3cd;--mark-ink:#6a4b00}
@media (prefers-color-scheme:dark){:root{--ground:#101013;--card:#1b1b20;--ink:#f4f4f6;--soft:#a2a4ae;--line:#303038;--accent:#e02a50;--tint:#33191f;--mark:#3a2f0b;--mark-ink:#ffdf8a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:15px/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;display:flex;flex-direction:column}
header{display:flex;gap:6px 14px;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:12px 20px;background:var(--card);border-bottom:1px solid var(--line)}
.wordmark{font-weight:650;font-size:17px;letter-spacing:-.02em;display:inline-flex;gap:6px}
.wordmark b{font-weight:800;text-shadow:1px 0 0 #ff3b5f,-1px 0 0 #25d9d2}
.note{font-size:12.5px;font-weight:550;padding:3px 10px;border-radius:99px;background:var(--mark);color:var(--mark-ink)}
main{flex:1;display:flex;justify-content:center;align-items:flex-start;padding:28px 16px}
.card>h1:first-child{margin-top:0}
.card{width:100%;max-width:440px;background:var(--card);border:1px solid var(--line);border-radius:16px;padding:28px 26px 24px;box-shadow:0 10px 34px rgba(20,20,40,.07)}
h1{font-size:21px;line-height:1.25;letter-spacing:-.02em;margin:16px 0 4px;text-align:center;text-wrap:balance}
h2{font-size:13px;font-weight:650;color:var(--soft);margin:22px 0 8px}
p{margin:8px 0}.soft{color:var(--soft);font-size:13px}.center{text-align:center}
.app{width:56px;height:56px;margin:0 auto;border-radius:15px;display:grid;place-items:center;color:#fff;font-weight:750;font-size:26px;background:linear-gradient(140deg,#2b4ee6,#7a5cf5)}
.account{display:flex;gap:12px;align-items:center;padding:9px 12px;border:1px solid var(--line);border-radius:12px;margin-top:8px;cursor:pointer}
.account:has(input:checked){border-color:var(--accent);background:var(--tint)}
.account:has(input:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
.account img{width:40px;height:40px;border-radius:50%;flex:none}
.account span{min-width:0;flex:1}.account b,.account small{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.account b{font-weight:600}.account small{color:var(--soft);font-size:12.5px}
input[type=radio]{accent-color:var(--accent);width:18px;height:18px;margin:0;flex:none}
.scope{display:flex;gap:12px;align-items:center;padding:10px 0;border-top:1px solid var(--line)}
.scope:first-of-type{border-top:0}
.scope span{flex:1}.scope b{display:block;font-weight:550}.scope small{color:var(--soft);font-size:12.5px}
.scope em{font-style:normal;font-size:12.5px;color:var(--soft)}
input[type=checkbox]{appearance:none;width:42px;height:25px;margin:0;flex:none;border-radius:99px;background:#b9bbc4;position:relative;cursor:pointer;transition:background .15s}
input[type=checkbox]::after{content:"";position:absolute;inset:3px auto auto 3px;width:19px;height:19px;border-radius:50%;background:#fff;transition:transform .15s}
input[type=checkbox]:checked{background:var(--accent)}input[type=checkbox]:checked::after{transform:translateX(17px)}
input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.actions{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:22px}
button{font:inherit;font-weight:650;padding:12px;border-radius:10px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer}
button:hover{background:var(--ground)}
button.go{order:1;background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}button.go:hover{filter:brightness(.94)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{display:block;margin-top:10px;padding:12px 14px;border-radius:10px;background:var(--ground);font:13px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
.post{white-space:pre-wrap;overflow-wrap:anywhere;margin:16px 0}
.frame{aspect-ratio:9/13;max-height:340px;margin:18px auto 0;border-radius:14px;display:grid;place-items:center;color:#fff;font-size:54px;background:linear-gradient(160deg,#25d9d2,#5b5bf6 45%,#ff3b5f)}
@media (max-width:480px){main{padding:0}.card{border:0;border-radius:0;box-shadow:none;padding:22px 18px;min-height:100%}}
`
