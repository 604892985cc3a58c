/* A card as offices have them, in front of SoftHSM: it counts tries, locks after three, and can be pulled out.

   Only what stands at fixed places in the list of functions is taken over (PKCS#11 2.40, 3.6). */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long CK_RV, CK_ULONG;
enum { TOKEN_INFO = 6, MECHANISMS = 7, LOGIN = 18, SIGN_INIT = 42, SIGN = 43, FUNCTIONS = 68 };
enum { RSA_PKCS = 1, OWN_MECHANISM = 0x7FFFFFFF, MECHANISM_INVALID = 0x70, PIN_INCORRECT = 0xA0, PIN_LOCKED = 0xA4, DEVICE_REMOVED = 0x32, NOT_PRESENT = 0xE0 };
enum { COUNT_LOW = 0x10000, FINAL_TRY = 0x20000, LOCKED = 0x40000, TRIES = 3 };
struct list { unsigned char major, minor; void *functions[FUNCTIONS]; };
struct token_info { unsigned char names[96]; CK_ULONG flags; };

static struct list card, *soft;

static const char *path(const char *name) {
  static char full[4096];
  snprintf(full, sizeof full, "%s/%s", getenv("CAREFUL_CARD"), name);
  return full;
}

static int wrong_tries(void) {
  int count = 0;
  FILE *file = fopen(path("wrong"), "r");
  if (file) { if (fscanf(file, "%d", &count) != 1) count = 0; fclose(file); }
  return count;
}

static void note(const char *name, const char *how, const char *text) {
  FILE *file = fopen(path(name), how);
  if (file) { fputs(text, file); fclose(file); }
}

static int is(const char *what) { return access(path(what), F_OK) == 0; }

static CK_RV token_info(CK_ULONG slot, struct token_info *info) {
  CK_RV answer = is("pulled") ? NOT_PRESENT
    : ((CK_RV (*)(CK_ULONG, struct token_info *))soft->functions[TOKEN_INFO])(slot, info);
  if (answer) return answer;
  int wrong = wrong_tries();
  info->flags &= ~(CK_ULONG)(COUNT_LOW | FINAL_TRY | LOCKED);
  if (wrong >= TRIES) info->flags |= LOCKED;
  else if (wrong == TRIES - 1) info->flags |= FINAL_TRY | COUNT_LOW;
  else if (wrong) info->flags |= COUNT_LOW;
  return 0;
}

static CK_RV login(CK_ULONG session, CK_ULONG who, unsigned char *pin, CK_ULONG length) {
  if (is("pulled")) return DEVICE_REMOVED;
  note("logins", "a", who == 2 ? "signature\n" : "session\n");
  int wrong = wrong_tries();
  if (wrong >= TRIES) return PIN_LOCKED;
  CK_RV answer = ((CK_RV (*)(CK_ULONG, CK_ULONG, unsigned char *, CK_ULONG))soft->functions[LOGIN])(
    session, who, pin, length);
  char count[16];
  snprintf(count, sizeof count, "%d", answer == PIN_INCORRECT ? wrong + 1 : answer ? wrong : 0);
  note("wrong", "w", count);
  return answer;
}

static CK_RV mechanisms(CK_ULONG slot, CK_ULONG *known, CK_ULONG *count) {
  CK_RV answer = ((CK_RV (*)(CK_ULONG, CK_ULONG *, CK_ULONG *))soft->functions[MECHANISMS])(slot, known, count);
  for (CK_ULONG i = 0; !answer && known && is("strict") && i < *count; i++)
    if (known[i] == RSA_PKCS) known[i] = OWN_MECHANISM;
  return answer;
}

static CK_RV sign_init(CK_ULONG session, CK_ULONG *mechanism, CK_ULONG key) {
  if (is("strict") && *mechanism == RSA_PKCS) return MECHANISM_INVALID;
  return ((CK_RV (*)(CK_ULONG, CK_ULONG *, CK_ULONG))soft->functions[SIGN_INIT])(session, mechanism, key);
}

static CK_RV sign(CK_ULONG session, void *data, CK_ULONG length, void *signature, CK_ULONG *size) {
  if (is("pulled")) return DEVICE_REMOVED;
  return ((CK_RV (*)(CK_ULONG, void *, CK_ULONG, void *, CK_ULONG *))soft->functions[SIGN])(
    session, data, length, signature, size);
}

CK_RV C_GetFunctionList(struct list **given) {
  void *library = dlopen(SOFTHSM, RTLD_NOW);
  CK_RV (*ask)(struct list **) = library ? (CK_RV (*)(struct list **))dlsym(library, "C_GetFunctionList") : 0;
  if (!ask || ask(&soft)) return 5;
  card = *soft;
  card.functions[TOKEN_INFO] = token_info;
  card.functions[MECHANISMS] = mechanisms;
  card.functions[LOGIN] = login;
  card.functions[SIGN_INIT] = sign_init;
  card.functions[SIGN] = sign;
  *given = &card;
  return 0;
}
