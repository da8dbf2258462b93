import { Button } from "./button.tsx";
import { Note } from "./note.tsx";

/** In place of what didn't load, with the way to try again. */
export function Failed({ children, onRetry }: { children: string; onRetry: () => void }) {
  return (
    <Note
      kind="danger"
      role="alert"
      actions={
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {children}
    </Note>
  );
}
