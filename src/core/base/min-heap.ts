/** A heap of numbers, the smallest on top. */
export class MinHeap {
  private readonly heap: number[] = [];

  push(number: number): void {
    const { heap } = this;
    let at = heap.push(number) - 1;
    for (let above = (at - 1) >> 1; at > 0 && this.at(above) > number; above = (at - 1) >> 1) {
      heap[at] = this.at(above);
      at = above;
    }
    heap[at] = number;
  }

  pop(): number | null {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.siftDown(last);
    return first;
  }

  /** Moves a number from the top down to its place. */
  private siftDown(number: number): void {
    const { heap } = this;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (this.at(below + 1) < this.at(below)) below++;
      if (this.at(below) >= number) break;
      heap[at] = this.at(below);
      at = below;
    }
    heap[at] = number;
  }

  private at(place: number): number {
    return this.heap[place] ?? Infinity;
  }
}
