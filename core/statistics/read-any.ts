import { forecastLine } from "#core/forecast/line-forecast.ts";
import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { isTrainableBox } from "#core/model/box.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { boxOf, hasPolygon, isTrueCrowd, objectFields, polygonOf } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import { boxOfSegments } from "./box-of-segments.ts";
import type { CountedItem, CountedRecord } from "./counted-record.ts";

const NOTHING: CountedRecord = { size: undefined, items: [] };

/** Reads any record carefully. A line that is not a JSON object is empty. */
export function readAny(text: string, task: Task): CountedRecord {
	const line = parseLine(text);
	if (line.root?.kind !== "object") {
		return NOTHING;
	}
	const forecast = forecastLine(line, task);
	const label = findValue(line.root, "label");
	const list = label?.kind === "array" ? label.items : [];
	return {
		size: declaredSize(findValue(line.root, "image_details")),
		items: task.hasObjects
			? list.map((node, i) => objectItem(node, forecast.fates[i]?.fate === "kept"))
			: labelItems(label?.kind === "array" ? list : label ? [label] : [], forecast.outcome === "used"),
	};
}

/** Null, a list, or an object is not a class. */
function labelItems(nodes: readonly JsonNode[], isKept: boolean): CountedItem[] {
	return nodes
		.map((node) => ({ label: labelText(node), isKept, isCrowd: false, box: undefined }))
		.filter(({ label }, i) => label !== "" || nodes[i]?.kind === "string");
}

function objectItem(node: JsonNode, isKept: boolean): CountedItem {
	if (node.kind !== "object") {
		return { label: "", isKept, isCrowd: false, box: undefined };
	}
	const fields = objectFields(node, 0);
	const box = hasPolygon(fields) ? boxOfSegments(polygonOf(fields) ?? []) : boxOf(fields);
	return {
		label: labelText(fields.label?.value),
		isKept,
		isCrowd: isTrueCrowd(fields.isCrowd?.value),
		box: box && isTrainableBox(box) ? box : undefined,
	};
}
