import type { Page } from "playwright-core";
import type { LineChange } from "#core/model/line-change.ts";
import type { Shape } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditParams } from "#core/protocol/pages/preview-requests.ts";
import { post, sent, show } from "./preview-driver.ts";

/** A stand-in for the extension host: it answers the page's requests, and keeps the line that the page edits. */
export interface Host {
	/** The current line. */
	readonly picture: () => Picture;
	/** Shows a line from now on. */
	readonly show: (picture: Picture) => Promise<void>;
	/** The edits that the page has requested since the last call, which must be `count`; waits for them. */
	readonly edits: (count?: number) => Promise<EditParams[]>;
	/** Answers the last edit as done, and shows the line with it. */
	readonly accept: () => Promise<void>;
	/** Waits for one edit, applies it and returns its change. */
	readonly next: () => Promise<LineChange>;
	/** Answers the last edit as rejected. */
	readonly refuse: (reason: string) => Promise<void>;
	/** Answers the last request as failed. */
	readonly fail: (message: string) => Promise<void>;
	/** The requests with one name so far. */
	readonly asked: (name: string) => Promise<readonly unknown[]>;
}

export const CLASSES = ["can", "carton", "milk bottle", "water bottle", "apple"];

interface Asked {
	readonly id: number;
	readonly params: EditParams;
}

export async function startHost(page: Page, classes: readonly string[] = CLASSES): Promise<Host> {
	let picture: Picture;
	let taken = 0;
	let last: Asked | undefined;
	await page.exposeFunction("classesOfTheDocument", () => classes);
	await page.evaluate(() => {
		// The list of classes is answered automatically: its timing does not matter.
		const answered = new Set<number>();
		setInterval(() => {
			for (const message of window.collected.messages) {
				if (message.type === "request" && message.name === "classes" && !answered.has(message.id)) {
					answered.add(message.id);
					// biome-ignore lint/suspicious/noExplicitAny: set by the test.
					void (window as any).classesOfTheDocument().then((result: unknown) => {
						window.postMessage({ type: "answer", id: message.id, result }, window.origin);
					});
				}
			}
		}, 10);
	});
	const requests = async (name: string) => (await sent(page, "request")).filter((each) => each.name === name);
	const edits = async (count = 1) => {
		await page.waitForFunction(
			(least) =>
				window.collected.messages.filter((each) => each.type === "request" && each.name === "edit").length >=
				least,
			taken + count,
		);
		// An unexpected further one would come soon.
		await page.waitForTimeout(60);
		const all = (await requests("edit")) as unknown as Asked[];
		const fresh = all.slice(taken);
		taken = all.length;
		last = fresh.at(-1);
		if (fresh.length !== count) {
			throw new Error(`There were ${fresh.length} edits, not ${count}: ${JSON.stringify(fresh)}`);
		}
		return fresh.map(({ params }) => params);
	};
	const accept = async () => {
		if (!last) {
			throw new Error("There was no edit to be done.");
		}
		const { change } = last.params;
		picture = changed(picture, change);
		await post(page, { type: "answer", id: last.id, result: { done: true } });
		const drawn = (await sent(page, "drawn")).length;
		await post(page, { type: "show", picture });
		await page.waitForFunction(
			(count) => window.collected.messages.filter(({ type }) => type === "drawn").length > count,
			drawn,
		);
	};
	return {
		picture: () => picture,
		async show(next) {
			picture = next;
			taken = 0;
			await show(page, next);
		},
		edits,
		accept,
		async next() {
			const [edit] = await edits();
			await accept();
			return (edit as EditParams).change;
		},
		refuse: (reason) =>
			post(page, { type: "answer", id: last?.id ?? 0, result: { done: false, refused: reason } }),
		fail: (message) => post(page, { type: "failure", id: last?.id ?? 0, message }),
		asked: async (name) => (await requests(name)).map(({ params }) => params),
	};
}

/** The line with a change, in the next version of the document. The cursor is in no object. */
function changed(picture: Picture, change: LineChange): Picture {
	const { selected: _, ...rest } = picture;
	return {
		...rest,
		version: picture.version + 1,
		...(change.kind === "set-classes" ? { classes: change.labels } : {}),
		shapes: shapesAfter(picture.shapes, change).map((shape, index) => ({ ...shape, index })),
	};
}

function shapesAfter(shapes: readonly Shape[], change: LineChange): readonly Shape[] {
	const withShape = (index: number, more: Partial<Shape>) =>
		shapes.map((shape) => (shape.index === index ? { ...shape, ...more } : shape));
	switch (change.kind) {
		case "set-geometry":
			return withShape(change.index, { geometry: change.geometry });
		case "add-object": {
			const { label, geometry } = change;
			return [...shapes, { index: shapes.length, label, isCrowd: false, start: 0, end: 0, geometry }];
		}
		case "duplicate-object":
			return shapes.flatMap((shape) => (shape.index === change.index ? [shape, shape] : [shape]));
		case "delete-object":
			return shapes.filter(({ index }) => index !== change.index);
		case "set-label":
			return withShape(change.index, { label: change.label });
		case "set-crowd":
			return withShape(change.index, { isCrowd: change.isCrowd });
		case "set-classes":
			return shapes;
	}
}
