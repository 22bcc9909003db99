import { html } from "#client/webview/page/elements.ts";
import { plainButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ReportMessage } from "#core/protocol/pages/report-messages.ts";

/** What the pages of reports have around their content. */
export interface ReportFrame {
	/** Made anew with each content. */
	readonly changing: HTMLElement;
	/** Stays, so that typing in a search is never interrupted. */
	readonly main: HTMLElement;
	/** Tells a screen reader what has changed. */
	readonly announce: (text: string) => void;
	/** Runs what makes the content anew, and keeps the focus, and the scrolling as far as it is known. */
	readonly renew: (make: () => void) => void;
	/** Shows that there is something to wait for. */
	readonly wait: (text: string) => void;
	/** Shows why there is no report. */
	readonly explain: (message: ReportMessage) => void;
}

/** How another attempt is made where there is no report. */
export interface WayOut {
	readonly text: string;
	readonly tryAgain: () => void;
}

/** Puts the frame onto the page. `scroll` (CSS pixels) is where the page before this one was. */
export function createFrame(scroll: number | undefined, { text: again, tryAgain }: WayOut): ReportFrame {
	// Where the page was scrolled to can be restored only once there is something to scroll.
	let scrollOnce = scroll;
	const changing = html("div", {});
	const main = html("main", {}, changing);
	const announcer = html("p", { class: "only-read", "aria-live": "polite" });
	document.body.append(main, announcer);
	const announce = (text: string) => {
		if (announcer.textContent !== text) {
			announcer.textContent = text;
		}
	};
	return {
		changing,
		main,
		announce,
		renew: (make) => {
			const focused = document.activeElement?.getAttribute("data-key") ?? undefined;
			const top = scrollOnce ?? window.scrollY;
			make();
			window.scrollTo(0, top);
			scrollOnce = undefined;
			focusAgain(focused);
		},
		wait: (text) => changing.replaceChildren(html("p", { class: "loading", role: "status" }, text)),
		explain: ({ name, heading, text, canTryAgain }) => {
			changing.replaceChildren(
				html(
					"div",
					{ class: "empty" },
					html("h1", {}, heading),
					html("p", { class: "quiet" }, name),
					html("p", {}, text),
					...(canTryAgain ? [plainButton("again", again, tryAgain)] : []),
				),
			);
			announce(`${heading}. ${text}`);
		},
	};
}

/** What was made anew has lost the focus. */
function focusAgain(key: string | undefined): void {
	if (key !== undefined && document.activeElement?.getAttribute("data-key") !== key) {
		const again = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
		again?.focus({ preventScroll: true });
	}
}
