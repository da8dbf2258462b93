import { useId } from "react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";

import { Spinner } from "./icon.tsx";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  /** `primary` once a screen; `plain` unless told. */
  variant?: ButtonVariant;
  /** The word shown beside a spinner while it works, such as "Saving"; presses do nothing meanwhile. */
  busy?: string | false | undefined;
  /** Why it can't be pressed yet: shown under it; it stays focusable. */
  notYet?: string | undefined;
  size?: "small" | undefined;
  icon?: ReactNode;
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = "plain", size?: "small"): string {
  return `button button-${variant}${size === "small" ? " button-small" : ""}`;
}

/** A button that keeps its width and its focus while it is busy. */
export function Button({
  variant = "plain",
  busy = false,
  notYet,
  size,
  icon,
  type = "button",
  className = "",
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isBusy = busy !== false;
  const isIdle = !isBusy && notYet === undefined;
  // A pressed submit button submits unless its click is stopped; `disabled` would take the focus away.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isIdle) onClick?.(event);
    else event.preventDefault();
  };
  const button = (
    <button
      {...rest}
      type={type === "submit" ? "submit" : type === "reset" ? "reset" : "button"}
      className={`${buttonClass(variant, size)} ${className}`}
      aria-busy={isBusy || undefined}
      aria-disabled={!isIdle || undefined}
      aria-describedby={notYet === undefined ? rest["aria-describedby"] : reasonId}
      onClick={press}
    >
      <span className="button-face">
        {icon}
        {children}
      </span>
      {isBusy && (
        <span className="button-face">
          <Spinner />
          {busy}
        </span>
      )}
    </button>
  );
  if (notYet === undefined) return button;
  return (
    <span className="button-with-reason">
      {button}
      <span id={reasonId} className="help">
        {notYet}
      </span>
    </span>
  );
}
