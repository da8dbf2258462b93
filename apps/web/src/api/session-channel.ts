type Message = "signed_in" | "signed_out";

// Missing in very old browsers; they find out at the next focus.
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("session");

/** Tells the other tabs of this browser; carries nothing but the word. */
export function announceSession(message: Message) {
  channel?.postMessage(message);
}

/** Hears the other tabs, until the returned function is called. */
export function listenToSession(listener: (message: Message) => void): () => void {
  const hear = (event: MessageEvent<unknown>) => {
    if (event.data === "signed_in" || event.data === "signed_out") listener(event.data);
  };
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
