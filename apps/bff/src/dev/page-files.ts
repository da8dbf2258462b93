const script = "text/javascript; charset=utf-8";
const style = "text/css; charset=utf-8";

type PageFile = { path: string; type: string; read: () => Promise<{ default: string }> };

/** What the mailbox's page is made of, as it stands on disk. Read when it is first asked for: in production nobody does. */
export const pageFiles: readonly PageFile[] = [
  { path: "/dev/mail.css", type: style, read: () => import("./page/mail.css?raw") },
  { path: "/dev/mail-list.css", type: style, read: () => import("./page/mail-list.css?raw") },
  { path: "/dev/mail-reading.css", type: style, read: () => import("./page/mail-reading.css?raw") },
  { path: "/dev/mail.js", type: script, read: () => import("./page/mail.js?raw") },
  { path: "/dev/mail-address.js", type: script, read: () => import("./page/mail-address.js?raw") },
  { path: "/dev/mail-dom.js", type: script, read: () => import("./page/mail-dom.js?raw") },
  { path: "/dev/mail-frame.js", type: script, read: () => import("./page/mail-frame.js?raw") },
  { path: "/dev/mail-letter.js", type: script, read: () => import("./page/mail-letter.js?raw") },
  { path: "/dev/mail-list.js", type: script, read: () => import("./page/mail-list.js?raw") },
  { path: "/dev/mail-read.js", type: script, read: () => import("./page/mail-read.js?raw") },
  { path: "/dev/mail-reading.js", type: script, read: () => import("./page/mail-reading.js?raw") },
  { path: "/dev/mail-row.js", type: script, read: () => import("./page/mail-row.js?raw") },
  { path: "/dev/mail-watch.js", type: script, read: () => import("./page/mail-watch.js?raw") },
];
