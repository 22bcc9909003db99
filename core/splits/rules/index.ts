import type { SplitRule } from "#core/splits/split-rule.ts";
import { azure } from "./azure.ts";
import { folders } from "./folders.ts";
import { group } from "./group.ts";
import { hash } from "./hash.ts";
import { none } from "./none.ts";
import { ratio } from "./ratio.ts";
import { stratified } from "./stratified.ts";

/** The register of split rules. */
export const splitRules: readonly SplitRule[] = [none, azure, ratio, stratified, group, hash, folders];

/** The rule with an id, or `undefined`. */
export function splitRuleById(id: string): SplitRule | undefined {
	return splitRules.find((rule) => rule.id === id);
}
