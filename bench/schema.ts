const text = { type: "string", minLength: 1 };
const share = { type: "number", minimum: 0, maximum: 1 };

const object = (properties: Record<string, unknown>, required: readonly string[]) => ({
	type: "object",
	properties: { label: text, isCrowd: { enum: [0, 1, true, false] }, ...properties },
	required: ["label", ...required],
});

const record = (item: unknown) => ({
	$schema: "http://json-schema.org/draft-07/schema#",
	type: "object",
	properties: {
		image_url: text,
		image_details: { type: "object", properties: { format: text } },
		label: { type: "array", items: item },
	},
	required: ["image_url", "label"],
});

/** What a JSON schema can check of a line, for validators that need one. It cannot compare two values. */
export const schemas: Readonly<Record<"od" | "is", object>> = {
	od: record(
		object({ topX: share, topY: share, bottomX: share, bottomY: share }, [
			"topX",
			"topY",
			"bottomX",
			"bottomY",
		]),
	),
	is: record(
		object({ polygon: { type: "array", minItems: 1, items: { type: "array", minItems: 6, items: share } } }, [
			"polygon",
		]),
	),
};
