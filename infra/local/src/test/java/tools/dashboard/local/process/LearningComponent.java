package tools.dashboard.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tools.dashboard.local.machine.CannotStart;

/** A component whose training lasts until a test says so. */
public final class LearningComponent implements Component {
    private final ScriptComponent script;
    private final CountDownLatch finish = new CountDownLatch(1);
    private volatile boolean trained;

    public LearningComponent(String name, Path directory) {
        script = new ScriptComponent(name, directory, "exec sleep 1000");
    }

    public void finishTraining() {
        finish.countDown();
    }

    @Override
    public boolean trained() {
        return trained;
    }

    @Override
    public void train() {
        try {
            finish.await();
            trained = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }

    @Override
    public String name() {
        return script.name();
    }

    @Override
    public List<Integer> ports() {
        return script.ports();
    }

    @Override
    public void prepare() {
        script.prepare();
    }

    @Override
    public Launch launch() {
        return script.launch();
    }

    @Override
    public boolean ready() {
        return script.ready();
    }
}
