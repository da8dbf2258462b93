export { describeBrowser } from "@hero/contract/describe-browser";
