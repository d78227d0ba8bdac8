/** Closer together, ms, they would be noise. */
const PAUSE_MS = 2_000;
const SECONDS = 0.25;

let audio: AudioContext | undefined;
let last = Number.NEGATIVE_INFINITY;

/** Plays a short, soft tone. Nothing where the browser wants a click on the page first, or has no sound. */
export function playTone(): void {
  const now = performance.now();
  if (now - last < PAUSE_MS || typeof AudioContext === "undefined") return;
  last = now;
  audio ??= new AudioContext();
  const context = audio;
  // It may be that it resumes at a click much later: all the tones that waited would be one loud one.
  void context.resume().then(() => {
    if (performance.now() - now < PAUSE_MS) play(context);
  });
}

function play(context: AudioContext): void {
  const tone = new OscillatorNode(context, { frequency: 880 });
  const volume = new GainNode(context, { gain: 0.08 });
  const end = context.currentTime + SECONDS;
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(end);
}
