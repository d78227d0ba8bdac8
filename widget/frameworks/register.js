// What `chizzy-chat/react`, `/vue` and `/svelte` are at run time: the element, registered. They differ in types alone.
import "chizzy-chat";
