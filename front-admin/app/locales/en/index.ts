import shared from "front-shared/locales/en";
import admin from "./admin.json" with { type: "json" };
import jobs from "./jobs.json" with { type: "json" };
import mail from "./mail.json" with { type: "json" };
import overview from "./overview.json" with { type: "json" };
import people from "./people.json" with { type: "json" };
import services from "./services.json" with { type: "json" };
import tools from "./tools.json" with { type: "json" };

export default { ...shared, admin, jobs, mail, overview, people, services, tools };
