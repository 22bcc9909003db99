import type { PythonValue } from "#core/model/python-value.ts";
import { isObject } from "./coco-file.ts";

/** Where 640.0 is written, JSON.parse says 640. This remembers which members of which objects were written so. */
export interface Spellings {
	/** JSON.parse, which fills the memory. */
	readonly parse: (text: string) => unknown;
	/** A member as Python would have read it; `undefined` where it is not there. */
	readonly read: (holder: object, key: string) => PythonValue | undefined;
}

/** An empty memory, for one file. It costs a call for every value of the file. */
export function rememberSpellings(): Spellings {
	const floats = new WeakMap<object, Set<string>>();
	return {
		parse: (text) =>
			JSON.parse(text, function (this: object, key: string, value: unknown, context?: { source?: string }) {
				if (Number.isInteger(value) && /[.eE]/.test(context?.source ?? "")) {
					floats.set(this, (floats.get(this) ?? new Set()).add(key));
				}
				return value;
			}),
		read: (holder, key) => {
			const value = (holder as Record<string, unknown>)[key];
			return value === undefined ? undefined : asPython(value, floats.get(holder)?.has(key) ?? false);
		},
	};
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
