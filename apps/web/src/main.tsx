import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { createQueryClient } from "./api/query-client.ts";
import { portal } from "./portal.ts";
import { createPortalRouter } from "./routes.tsx";
import { TitleSuffix } from "./ui/page-title.tsx";

import "./styles/app.css";

const queryClient = createQueryClient();
const router = createPortalRouter(queryClient);
const element = document.querySelector("#root");

if (element !== null) {
  createRoot(element).render(
    <StrictMode>
      <TitleSuffix value={portal.brandName}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </TitleSuffix>
    </StrictMode>,
  );
}
