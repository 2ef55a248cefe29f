import type { LocalAccount } from "./accounts.ts";

export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-frame-options": "DENY",
};

/** All accounts, one button each. There are no passwords: this provider is reachable only on this machine. */
export function loginPage(action: string, accounts: readonly LocalAccount[]): string {
  const buttons = accounts.map(
    (account) => `
      <button name="subject" value="${escape(account.subject)}">
        <span class="name">${escape(account.name)} <span lang="en">${escape(account.nameEn)}</span></span>
        <span class="role">${escape(account.role.zh)} <span lang="en">${escape(account.role.en)}</span></span>
      </button>`,
  );
  return page(
    "登录 · Sign in",
    `<p>选择一个演示账号。<br><span lang="en">Choose a demo account; each has one role.</span></p>
    <form method="post" action="${escape(action)}">${buttons.join("")}
    </form>`,
  );
}

/** The provider's own form for signing out; it sends itself, since who comes here has pressed the button already. */
export function logoutPage(form: string): string {
  return page(
    "退出登录 · Sign out",
    `${form}
    <button form="op.logoutForm" name="logout" value="yes" class="single">退出登录 · Sign out</button>
    <script>document.querySelector("button").click()</script>`,
  );
}

export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escape(text)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} – PharmOps</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    <h1><small>PharmOps</small>${escape(title)}</h1>
    ${body}
    </main>
  </body>
</html>`;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#eef2f5, #10161b); }
main { box-sizing: border-box; width: min(30rem, 100% - 2rem); margin: 2rem 0; padding: 2rem; border-radius: 12px;
  background: light-dark(#fff, #1a232b); box-shadow: 0 4px 24px rgb(0 0 0 / .08); }
h1 { margin: 0 0 1rem; font-size: 1.4rem; }
h1 small { display: block; font-size: .8rem; letter-spacing: .08em; color: light-dark(#0b6b5c, #5cc9b4); }
p { color: light-dark(#4a5a66, #a8b7c2); }
form { display: grid; gap: .5rem; }
button { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: .7rem 1rem; font: inherit;
  text-align: start; color: inherit; background: none; border: 1px solid light-dark(#cfd8df, #37444f); border-radius: 8px; cursor: pointer; }
button:hover, button:focus-visible { border-color: light-dark(#0b6b5c, #5cc9b4); outline: 2px solid light-dark(#0b6b5c, #5cc9b4); }
button.single { width: 100%; justify-content: center; }
.name span { color: light-dark(#4a5a66, #a8b7c2); }
.role { font-size: .85rem; color: light-dark(#4a5a66, #a8b7c2); }
`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
