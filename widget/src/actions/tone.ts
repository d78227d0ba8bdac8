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
  const tone = new OscillatorNode(audio, { frequency: 880 });
  const volume = new GainNode(audio, { gain: 0.08 });
  const end = audio.currentTime + SECONDS;
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(end);
}
