/** What a hand feels and an ear hears without looking: a high short tone for what was taken, a low long one for what was not. */

let audio: AudioContext | undefined;

function tone(hertz: number, seconds: number): void {
  try {
    audio ??= new AudioContext();
    const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
    oscillator.frequency.value = hertz;
    gain.gain.value = 0.15;
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start();
    oscillator.stop(audio.currentTime + seconds);
  } catch {
    // Without sound the screen says it as well.
  }
}

export function signalTaken(): void {
  tone(1_320, 0.08);
  navigator.vibrate?.(40);
}

export function signalRefused(): void {
  tone(220, 0.35);
  navigator.vibrate?.([90, 60, 90]);
}
