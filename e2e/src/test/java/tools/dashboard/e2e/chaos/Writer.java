package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import tools.dashboard.e2e.Person;

/** Somebody at work: makes tasks, and moves them, comments on them and attaches files to them, one thing at a time. */
final class Writer {

    private record Made(Board board, String id, int status) {}

    private final Program program;
    private final List<Board> boards;
    private final Random random;
    private final List<Made> tasks = new ArrayList<>();
    private final Thread thread;
    private volatile boolean working = true;
    private volatile boolean trying = true;

    /** @param pause between two writes, on average */
    Writer(Person person, List<Board> boards, Ledger ledger, Random random, Duration pause) {
        this.program = new Program(person, ledger, random);
        this.boards = List.copyOf(boards);
        this.random = random;
        this.thread = Thread.ofVirtual().name("writer").start(() -> work(pause.toMillis()));
    }

    /** Begins nothing new; what is begun goes on being tried. */
    void finish() {
        working = false;
    }

    /** Whether the last deed was answered in time. */
    boolean awaitFinished(Duration patience) throws InterruptedException {
        boolean finished = thread.join(patience);
        trying = false;
        thread.join();
        return finished;
    }

    private void work(long pause) {
        try {
            while (working) {
                Thread.sleep(pause / 2 + random.nextLong(pause));
                if (working) {
                    writeOne(() -> trying);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOne(BooleanSupplier goOn) throws InterruptedException {
        int choice = random.nextInt(100);
        if (tasks.isEmpty() || choice < 35) {
            Board board = boards.get(random.nextInt(boards.size()));
            program.carryOut(Deed.of(Deed.Kind.TASK, board, ""), goOn)
                    .ifPresent(id -> tasks.add(new Made(board, id, 0)));
            return;
        }
        int index = random.nextInt(tasks.size());
        Made task = tasks.get(index);
        if (choice < 65) {
            int next = (task.status() + 1) % task.board().statuses().size();
            Optional<String> moved = program.carryOut(
                    Deed.move(task.board(), task.id(), task.board().statuses().get(next)), goOn);
            moved.ifPresent(id -> tasks.set(index, new Made(task.board(), id, next)));
        } else {
            Deed.Kind kind = choice < 95 ? Deed.Kind.COMMENT : Deed.Kind.FILE;
            program.carryOut(Deed.of(kind, task.board(), task.id()), goOn);
        }
    }
}
