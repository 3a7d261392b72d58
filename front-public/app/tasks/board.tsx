import { Columns } from "./board/columns.tsx";
import { TaskOutlet, useOpenTask } from "./task/task-outlet.tsx";

/** The tasks of a project as a board, with the open one beside it. */
export default function BoardPage() {
  const { openId } = useOpenTask();
  return (
    <div className="flex min-h-0 flex-1">
      <div className={`flex min-h-0 min-w-0 flex-1 ${openId ? "max-lg:hidden" : ""}`}>
        <Columns openId={openId} />
      </div>
      <TaskOutlet />
    </div>
  );
}
