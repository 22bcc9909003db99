import { basename, relative } from "node:path";
import * as vscode from "vscode";
import { judgeBaseUrl } from "#core/model/base-url.ts";
import type { Layout } from "#core/model/conversion-options.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { FormatAnswer } from "#core/protocol/server/detect-formats.ts";
import { pickOutputFolder } from "./output-folder-question.ts";
import { pickLayout, pickSplit, type SplitAnswer, splitChoices } from "./split-question.ts";
import { type Choice, pickOne, typeText } from "./step-inputs.ts";
import { type Place, type Reply, type Step, withAnswer } from "./steps.ts";

/** A format to choose, with what its conversion starts from. */
export interface Format {
	readonly id: string;
	readonly name: string;
	/** Absent if only the format was given: then the data decides. */
	readonly tasks?: readonly TaskId[];
	readonly source: vscode.Uri;
	readonly startsFrom: "file" | "folder";
}

/** What is known about a conversion. Anything absent is still to be asked. */
export interface Answers {
	/** What the user selected. */
	readonly chosen: vscode.Uri;
	/** The formats that match. */
	readonly fitting: readonly FormatAnswer[];
	readonly format?: Format;
	readonly task?: TaskId | "auto";
	readonly baseUrl?: string;
	readonly split?: SplitAnswer;
	readonly layout?: Layout;
	readonly outputFolder?: vscode.Uri;
	/** Whether the user has seen, or does not need to see, what would be written. */
	readonly isReviewed?: boolean;
}

/** Complete answers. */
export type AllAnswers = Answers & Required<Pick<Answers, "format" | "baseUrl" | "outputFolder">>;

/** Shows the outcome of the answers, and asks for confirmation. */
export type Review = (answers: AllAnswers, place: Place) => Promise<Reply<"convert">>;

/** The questions of a conversion, in order. `usual` has the previous answers. */
export function questions(usual: Usual, review: Review): readonly Step<Answers>[] {
	return [
		{ isOpen: ({ format }) => !format, ask: askFormat },
		{ isOpen: ({ task }) => task === undefined, ask: askTask },
		{
			isOpen: ({ baseUrl }) => baseUrl === undefined,
			ask: (answers, place) => askBaseUrl(answers, place, usual.baseUrl),
		},
		{
			isOpen: ({ split }) => !split,
			ask: (answers, place) => askSplit(answers, place, usual.split),
		},
		{
			// Until the split is known the question counts as open, which is more likely.
			isOpen: ({ split, layout }) => layout === undefined && split?.split !== "none",
			ask: askLayout,
		},
		{ isOpen: ({ outputFolder }) => !outputFolder, ask: askOutputFolder },
		{
			isOpen: ({ isReviewed }) => !isReviewed,
			ask: async (answers, place) => {
				const reply = await review(answers as AllAnswers, place);
				return withAnswer(reply, () => ({ ...answers, isReviewed: true }));
			},
		},
	];
}

/** The previous answers, for the same dataset if possible. */
export interface Usual {
	readonly baseUrl: string;
	/** The id of the split rule. */
	readonly split?: string;
}

/** The answers with a chosen format. If the format has only one task, the task is not asked for. */
export function withFormat(answers: Answers, chosen: FormatAnswer): Answers {
	const { id, name, tasks, source, startsFrom, parts } = chosen;
	const start = source === undefined ? answers.chosen : vscode.Uri.parse(source);
	const format: Format = { id, name, tasks, source: start, startsFrom };
	const [only, ...others] = tasks;
	return {
		...answers,
		format,
		...(answers.task === undefined && only !== undefined && others.length === 0 ? { task: only } : {}),
		// Only this split understands the folders.
		...(parts ? { split: { split: "folders" } } : {}),
	};
}

async function askFormat(answers: Answers, place: Place): Promise<Reply<Answers>> {
	const isBelow = answers.fitting.some((each) => each.isBelow);
	const choices = answers.fitting.map((each) =>
		isBelow ? choiceBelow(answers.chosen, each) : choiceOf(each),
	);
	const title = isBelow
		? vscode.l10n.t("Which dataset in {0}?", basename(answers.chosen.fsPath))
		: vscode.l10n.t("Which format is the dataset in?");
	const reply = await pickOne(title, choices, place);
	return withAnswer(reply, (format) => withFormat(answers, format));
}

function choiceOf(value: FormatAnswer): Choice<FormatAnswer> {
	return { label: value.name, detail: value.because, value };
}

/** A dataset in the selected folder, by its relative path, or several folders as the parts of one dataset. */
function choiceBelow(chosen: vscode.Uri, value: FormatAnswer): Choice<FormatAnswer> {
	const { name, source, parts } = value;
	if (parts) {
		return {
			label: vscode.l10n.t("{0} combined", parts.join(", ")),
			description: name,
			detail: vscode.l10n.t("One dataset; the folders are its training, validation, and test parts"),
			value,
		};
	}
	const path = source === undefined ? chosen : vscode.Uri.parse(source);
	const shown = relative(chosen.fsPath, path.fsPath).replaceAll("\\", "/");
	return { label: shown, description: name, value };
}

async function askTask(answers: Answers, place: Place): Promise<Reply<Answers>> {
	const tasks = answers.format?.tasks ?? ["object-detection", "instance-segmentation"];
	const choices: Choice<TaskId | "auto">[] = [
		{
			value: "auto",
			label: vscode.l10n.t("Auto"),
			detail: vscode.l10n.t(
				"Instance segmentation if at least half of the annotations have a polygon or mask, object detection otherwise",
			),
		},
		...tasks.map(taskChoice),
	];
	const reply = await pickOne(vscode.l10n.t("Which task is the dataset for?"), choices, place);
	return withAnswer(reply, (task) => ({ ...answers, task }));
}

function taskChoice(value: TaskId): Choice<TaskId> {
	switch (value) {
		case "multiclass":
			return {
				value,
				label: vscode.l10n.t("Multi-Class Classification"),
				detail: vscode.l10n.t("One class per image"),
			};
		case "multilabel":
			return {
				value,
				label: vscode.l10n.t("Multi-Label Classification"),
				detail: vscode.l10n.t("Any number of classes per image"),
			};
		case "object-detection":
			return { value, label: vscode.l10n.t("Object Detection"), detail: vscode.l10n.t("Boxes") };
		case "instance-segmentation":
			return {
				value,
				label: vscode.l10n.t("Instance Segmentation"),
				detail: vscode.l10n.t(
					"Polygons; masks become polygons, and boxes without a polygon become rectangles",
				),
			};
	}
}

async function askBaseUrl(answers: Answers, place: Place, usual: string): Promise<Reply<Answers>> {
	const prompt =
		answers.format?.id === "coco"
			? vscode.l10n.t(
					"Image paths are appended to this URL. Leave it empty if the file has a URL for every image, as exports from Azure data labeling do.",
				)
			: vscode.l10n.t("Image paths are appended to this URL.");
	const reply = await typeText(
		{
			title: vscode.l10n.t("Base URL of the Images"),
			prompt,
			placeholder: "azureml://subscriptions/…/workspaces/…/datastores/workspaceblobstore/paths/images/",
			value: usual,
			complaint: explainBaseUrl,
		},
		place,
	);
	return withAnswer(reply, (baseUrl) => ({ ...answers, baseUrl }));
}

function explainBaseUrl(text: string): string | undefined {
	switch (judgeBaseUrl(text)) {
		case "no-url":
			return vscode.l10n.t("The URL must start with azureml://, AmlDatastore://, or https://.");
		case "placeholder":
			return vscode.l10n.t("The URL still contains a placeholder.");
		default:
			return undefined;
	}
}

async function askSplit(answers: Answers, place: Place, usual: string | undefined): Promise<Reply<Answers>> {
	const reply = await pickSplit(splitChoices(), place, usual);
	return withAnswer(reply, (split) => ({ ...answers, split }));
}

async function askLayout(answers: Answers, place: Place): Promise<Reply<Answers>> {
	return withAnswer(await pickLayout(place), (layout) => ({ ...answers, layout }));
}

async function askOutputFolder(answers: Answers, place: Place): Promise<Reply<Answers>> {
	const source = answers.format?.source ?? answers.chosen;
	return withAnswer(await pickOutputFolder(source, place), (outputFolder) => ({ ...answers, outputFolder }));
}
