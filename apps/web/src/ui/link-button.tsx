export type LinkButtonProps = {
  children: string;
  /** Keeps the focus, and does nothing when pressed. */
  isDisabled?: boolean;
  onPress: () => void;
};

/** A small thing to do instead, as quiet as a link. */
export function LinkButton({ children, isDisabled = false, onPress }: LinkButtonProps) {
  return (
    <button
      type="button"
      className="link-button"
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      <span className={isDisabled ? undefined : "link"}>{children}</span>
    </button>
  );
}
