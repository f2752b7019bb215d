/** Where every page of the sandbox finds its looks. */
export const SANDBOX_STYLESHEET_PATH = '/sandbox.css';

/** Sober and phone first; the striped yellow head says on every page that nothing here is real. */
export const SANDBOX_STYLESHEET = `
*, ::before, ::after { box-sizing: border-box; }
:root { color-scheme: light; --ink: #1a1a1c; --quiet: #545458; --line: #b4b4ba; --key: #0b3d91; --paper: #fff; }
html { font: 100%/1.7 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif; color: var(--ink); background: #f3f3f5; }
body { margin: 0; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .5rem 1rem; font-weight: 700;
  color: #1a1a1c; background: #ffd43d; border-bottom: .5rem solid;
  border-image: repeating-linear-gradient(135deg, #1a1a1c 0 .75rem, #ffd43d .75rem 1.5rem) 1; }
header p { margin: 0; }
header a { color: inherit; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1rem 3rem; background: var(--paper); }
h1 { font-size: 1.5rem; line-height: 1.4; }
h2 { margin-top: 2rem; font-size: 1.2rem; line-height: 1.4; }
[lang=en] { color: var(--quiet); }
header [lang=en], a [lang=en], button [lang=en] { color: inherit; }
a { color: var(--key); text-underline-offset: .2em; }
label { display: block; font-weight: 700; }
form { margin: 1.5rem 0; }
form p { margin: 0 0 1rem; }
input:not([type=radio], [type=hidden]) { display: block; width: 100%; max-width: 24rem; min-height: 3rem; padding: .5rem .75rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: .25rem; }
button { min-height: 3rem; padding: .5rem 1.5rem; font: inherit; font-weight: 700; color: #fff; background: var(--key);
  border: 1px solid var(--key); border-radius: .25rem; cursor: pointer; }
button.quiet { color: var(--key); background: var(--paper); }
:is(a, button, input):focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
fieldset { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .25rem; }
legend { font-weight: 700; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; align-items: center; padding: .5rem 0; }
.choice input { width: 1.5rem; height: 1.5rem; margin: 0; }
.choice > span { grid-column: 2; }
.error { padding: .75rem 1rem; color: #8b0000; background: #fff; border: 2px solid #8b0000; border-radius: .25rem; }
.number, .code { font: 700 2rem/1.4 ui-monospace, monospace; letter-spacing: .1em; }
.qr { display: block; max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { width: 100%; min-width: 42rem; border-collapse: collapse; overflow-wrap: normal; }
td > a { display: inline-block; margin-right: .5rem; }
th, td { padding: .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
code, pre { font-family: ui-monospace, monospace; }
pre { white-space: pre-wrap; }
article { margin: 1rem 0; padding: 0 1rem; border: 1px solid var(--line); border-radius: .25rem; }
li { margin: .25rem 0; }
`;
