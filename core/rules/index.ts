import { boxOutOfRange } from "./box-out-of-range.ts";
import { jsonSyntax } from "./json-syntax.ts";
import type { LineRule } from "./rule.ts";

/** The register of line rules. */
export const lineRules: readonly LineRule[] = [jsonSyntax, boxOutOfRange];
