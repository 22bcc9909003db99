import { UnreadableFile } from "#core/formats/reading/readable-file.ts";
import type { PythonValue } from "#core/model/python-value.ts";
import { isObject } from "./file.ts";

/** The members that the official scripts copy verbatim. */
const COPIED = ["width", "height", "iscrowd"] as const;
export type CopiedMember = (typeof COPIED)[number];

/** JSON.parse reads 640.0 as 640. This remembers which copied members of which objects were spelled as floats. */
export interface Spellings {
	/** JSON.parse, which also records spellings. Throws `UnreadableFile` if brackets are nested so deeply that Python fails as well. */
	readonly parse: (text: string) => unknown;
	/** A member as Python would have read it; `undefined` if it is absent. */
	readonly read: (holder: object, key: CopiedMember) => PythonValue | undefined;
}

/** An empty record of spellings. */
export function rememberSpellings(): Spellings {
	const floats = new WeakMap<object, Set<string>>();
	const parseSpelled = (text: string): unknown =>
		JSON.parse(text, function (this: object, key: string, value: unknown, context?: { source?: string }) {
			if (Number.isInteger(value) && /[.eE]/.test(context?.source ?? "")) {
				floats.set(this, (floats.get(this) ?? new Set()).add(key));
			}
			return value;
		});
	return {
		parse: (text) => notTooDeep(() => (isPlain(text) ? JSON.parse(text) : parseSpelled(text))),
		read: (holder, key) => {
			const value = (holder as Record<string, unknown>)[key];
			return value === undefined
				? undefined
				: notTooDeep(() => asPython(value, floats.get(holder)?.has(key) ?? false));
		},
	};
}

/** A copied member with a decimal point or an exponent, or an escaped name that may be one. */
const SPELLED = new RegExp(`"(?:${COPIED.join("|")})"\\s*:\\s*-?\\d+[.eE]|\\\\u`);
/** Fewer brackets than this are never nested too deeply. */
const FEW_BRACKETS = 500;

/** Whether JSON.parse alone is enough. Parsing with sources takes five times as long. */
function isPlain(text: string): boolean {
	return (
		!SPELLED.test(text) &&
		countUpTo(FEW_BRACKETS, text, "[") + countUpTo(FEW_BRACKETS, text, "{") < FEW_BRACKETS
	);
}

function countUpTo(most: number, text: string, bracket: string): number {
	let count = 0;
	for (let at = text.indexOf(bracket); at >= 0 && count < most; at = text.indexOf(bracket, at + 1)) {
		count++;
	}
	return count;
}

function notTooDeep<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw error instanceof RangeError
			? new UnreadableFile("its brackets are nested too deeply for the official scripts")
			: error;
	}
}

function asPython(value: unknown, isFloat: boolean): PythonValue {
	if (typeof value === "number") {
		return Number.isInteger(value) && !isFloat ? BigInt(value) : value;
	}
	if (Array.isArray(value)) {
		return value.map((item) => asPython(item, false));
	}
	return isObject(value)
		? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asPython(member, false)]))
		: (value as PythonValue);
}
