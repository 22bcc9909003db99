import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditOutcome, EditParams } from "#core/protocol/pages/preview-requests.ts";
import type { Later } from "./nudge.ts";

export interface UndoOrRedo {
	readonly kind: "undo" | "redo";
}

/** What to write. */
export interface Order {
	/** A change of a line, or the editor's undo or redo. */
	readonly change: LineChange | UndoOrRedo;
	/** A shape as the page already shows it. */
	readonly live?: { readonly index: number; readonly geometry: Geometry };
	/** The announcement when it is done. */
	readonly says: string;
	/** Which shape is selected afterward; unchanged if absent. */
	readonly selects?: (picture: Picture) => number | undefined;
}

export interface QueueEvents {
	readonly edit: (params: EditParams) => Promise<EditOutcome>;
	readonly undo: (redo: boolean) => Promise<null>;
	/** An order is done. */
	readonly done: (order: Order) => void;
	/** An order has failed, for a reason in one sentence; what the page already shows must be reverted. */
	readonly refused: (order: Order, reason: string) => void;
	readonly later: Later;
}

/** Where an order was given. */
interface Place {
	readonly uri: string;
	readonly line: number;
}

/**
 * Orders go to the host one after the other. The next one is sent when the picture with the previous one has arrived,
 * because only then its version is known. Until then the page keeps showing its own state.
 */
export interface EditQueue {
	readonly give: (order: Order) => void;
	/** A picture has arrived. Returns the order that it answers. */
	readonly arrived: (picture: Picture) => Order | undefined;
	/** The orders for the shown line that its picture does not contain yet, in order. */
	readonly pending: () => readonly Order[];
}

/** A text that did not need to change brings no picture. Stop waiting for one after this time (milliseconds). */
const PATIENCE = 2000;
/** Undo without anything to undo brings none either. */
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
				// The text has not changed, and neither has the picture.
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

/** Sends an order, and returns why it failed, if so. */
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
