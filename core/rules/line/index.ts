export { lineRules } from "./members.ts";
