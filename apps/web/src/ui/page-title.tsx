import { createContext, useContext, useEffect } from "react";
import type { ReactNode } from "react";

/** What every document title ends with: the brand. */
export const TitleSuffix = createContext("");

/** Names the browser's tab while the caller is on screen. */
export function useDocumentTitle(title: string) {
  const suffix = useContext(TitleSuffix);
  useEffect(() => {
    document.title = suffix === "" ? title : `${title} · ${suffix}`;
  }, [title, suffix]);
}

export type PageTitleProps = {
  /** The heading, and the document's title unless `documentTitle` says otherwise. */
  children: string;
  /** One line under it. */
  sub?: ReactNode;
  /** A link to where this page belongs, above it. */
  back?: ReactNode;
  documentTitle?: string;
};

/** The one title of a page. Takes the focus when the route changes, so that reading starts here. */
export function PageTitle({ children, sub, back, documentTitle }: PageTitleProps) {
  useDocumentTitle(documentTitle ?? children);
  return (
    <header>
      {back !== undefined && <div className="mb-2 text-help">{back}</div>}
      <h1 tabIndex={-1} className="text-title">
        {children}
      </h1>
      {sub !== undefined && <p className="page-sub">{sub}</p>}
    </header>
  );
}
