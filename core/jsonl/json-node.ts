/**
 * A JSON value with its place in the line: `start` and `end` are UTF-16 offsets inside the line's text, `end` past the
 * last character. Unlike `JSON.parse`, it preserves differences that matter to training: the text of a number (`1` is a
 * whole number, `1.0` is not) and duplicate keys.
 */
export type JsonNode = JsonString | JsonNumber | JsonBoolean | JsonNull | JsonArray | JsonObject;

interface Placed {
	readonly start: number;
	readonly end: number;
}

export interface JsonString extends Placed {
	readonly kind: "string";
	readonly value: string;
}

export interface JsonNumber extends Placed {
	readonly kind: "number";
	readonly value: number;
	/** The number as it is written, such as `-0`, `1.0`, or `1e400`. */
	readonly text: string;
}

export interface JsonBoolean extends Placed {
	readonly kind: "boolean";
	readonly value: boolean;
}

export interface JsonNull extends Placed {
	readonly kind: "null";
}

export interface JsonArray extends Placed {
	readonly kind: "array";
	readonly items: readonly JsonNode[];
}

export interface JsonObject extends Placed {
	readonly kind: "object";
	/** In the order of the text, including duplicate keys. */
	readonly members: readonly JsonMember[];
}

export interface JsonMember extends Placed {
	readonly key: string;
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly value: JsonNode;
}

/** The member that counts: for a duplicate key, the last one, as in every JSON parser. */
export function findMember(object: JsonObject, key: string): JsonMember | undefined {
	return object.members.findLast((member) => member.key === key);
}

/** The value of the member that counts. */
export function findValue(object: JsonObject, key: string): JsonNode | undefined {
	return findMember(object, key)?.value;
}

/** The value's type for messages: "a number", "a list", "null", …. */
export function describeKind(node: JsonNode): string {
	switch (node.kind) {
		case "string":
			return "a string";
		case "number":
			return "a number";
		case "boolean":
			return String(node.value);
		case "null":
			return "null";
		case "array":
			return "a list";
		case "object":
			return "an object";
	}
}
