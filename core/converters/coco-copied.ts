import type { PythonValue } from "#core/model/python-value.ts";
import { isObject } from "./coco-file.ts";
import { UnreadableFile } from "./readable-file.ts";

/** Where 640.0 is written, JSON.parse says 640. This remembers which members of which objects were written so. */
export interface Spellings {
	/** JSON.parse, which fills the memory. Throws `UnreadableFile` where brackets are nested so deeply that Python fails as well. */
	readonly parse: (text: string) => unknown;
	/** A member as Python would have read it; `undefined` where it is not there. */
	readonly read: (holder: object, key: string) => PythonValue | undefined;
}

/** An empty memory. It costs a call for every value that is parsed. */
export function rememberSpellings(): Spellings {
	const floats = new WeakMap<object, Set<string>>();
	return {
		parse: (text) =>
			notTooDeep(() =>
				JSON.parse(text, function (this: object, key: string, value: unknown, context?: { source?: string }) {
					if (Number.isInteger(value) && /[.eE]/.test(context?.source ?? "")) {
						floats.set(this, (floats.get(this) ?? new Set()).add(key));
					}
					return value;
				}),
			),
		read: (holder, key) => {
			const value = (holder as Record<string, unknown>)[key];
			return value === undefined
				? undefined
				: notTooDeep(() => asPython(value, floats.get(holder)?.has(key) ?? false));
		},
	};
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
