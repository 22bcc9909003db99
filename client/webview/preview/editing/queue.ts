import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditOutcome, EditParams } from "#core/protocol/pages/preview-requests.ts";
import type { Later } from "./nudge.ts";

export interface UndoOrRedo {
	readonly kind: "undo" | "redo";
}

/** What is to be written. */
export interface Order {
	/** A change of a line, or the editor's undo or redo. */
	readonly change: LineChange | UndoOrRedo;
	/** A shape as the page shows it already. */
	readonly live?: { readonly index: number; readonly geometry: Geometry };
	/** What is said when it is done. */
	readonly says: string;
	/** Which shape is selected then; as before if absent. */
	readonly selects?: (picture: Picture) => number | undefined;
}

export interface QueueEvents {
	readonly edit: (params: EditParams) => Promise<EditOutcome>;
	readonly undo: (redo: boolean) => Promise<null>;
	/** An order is done. */
	readonly done: (order: Order) => void;
	/** An order came to nothing, for a reason in one sentence; what the page shows already must go back. */
	readonly refused: (order: Order, reason: string) => void;
	readonly later: Later;
}

/** Where an order was given. */
interface Place {
	readonly uri: string;
	readonly line: number;
}

/**
 * Orders go to the host one after another: the next is sent when the picture has come that has the one before in it,
 * since only then its version is known. Until then the page goes on showing what it shows.
 */
export interface EditQueue {
	readonly give: (order: Order) => void;
	/** A picture has come. Returns the order that it is the answer to. */
	readonly arrived: (picture: Picture) => Order | undefined;
	/** What is to be done to the line that is shown and is not in its picture yet, in order. */
	readonly pending: () => readonly Order[];
}

/** A text that needed no change brings no picture. After this time (milliseconds) none is waited for. */
const PATIENCE = 2000;
/** Nothing to undo brings none either. */
const UNDO_PATIENCE = 300;

interface Waiting extends Place {
	readonly order: Order;
}

export function createEditQueue(events: QueueEvents, textChanged: string): EditQueue {
	let shown: (Place & { readonly version: number }) | undefined;
	let waiting: readonly Waiting[] = [];
	let sent: (Waiting & { readonly version: number; isAnswered: boolean }) | undefined;
	let callOff = () => {};

	const settle = () => {
		callOff();
		sent = undefined;
		sendNext();
	};
	const sendNext = () => {
		const [next, ...rest] = waiting;
		if (!sent && next && shown) {
			waiting = rest;
			sent = { ...next, version: shown.version, isAnswered: false };
			void send(sent);
		}
	};
	const send = async (current: NonNullable<typeof sent>) => {
		const { order } = current;
		const reason = await whyRefused(current, events);
		current.isAnswered = true;
		if (reason !== undefined) {
			if (sent === current) {
				settle();
			}
			events.refused(order, reason);
			return;
		}
		events.done(order);
		if (sent === current) {
			const patience = isUndo(order.change) ? UNDO_PATIENCE : PATIENCE;
			callOff = events.later(() => {
				settle();
				// The text is as it was, and so is the picture.
				if (order.live) {
					events.refused(order, "");
				}
			}, patience);
		}
	};
	return {
		give(order) {
			if (shown) {
				waiting = [...waiting, { order, uri: shown.uri, line: shown.line }];
				sendNext();
			}
		},
		arrived({ uri, line, version }) {
			const isOther = shown !== undefined && shown.uri !== uri;
			shown = { uri, line, version };
			const answered = sent;
			if (isOther) {
				const lost = waiting;
				waiting = [];
				sent = undefined;
				for (const { order } of lost) {
					events.refused(order, textChanged);
				}
				return undefined;
			}
			if (answered && version > answered.version) {
				settle();
				return answered.line === line ? answered.order : undefined;
			}
			return undefined;
		},
		pending: () =>
			[...(sent ? [sent] : []), ...waiting]
				.filter(({ uri, line }) => uri === shown?.uri && line === shown.line)
				.map(({ order }) => order),
	};
}

/** Sends an order, and tells why it came to nothing, if so. */
async function whyRefused(
	{ order: { change }, line, version }: Waiting & { readonly version: number },
	events: QueueEvents,
): Promise<string | undefined> {
	try {
		if (isUndo(change)) {
			await events.undo(change.kind === "redo");
			return undefined;
		}
		const outcome = await events.edit({ line, version, change });
		return outcome.done ? undefined : outcome.refused;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function isUndo(change: Order["change"]): change is UndoOrRedo {
	return change.kind === "undo" || change.kind === "redo";
}
