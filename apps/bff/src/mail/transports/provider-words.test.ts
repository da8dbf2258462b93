    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
-    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
v    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
W    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
v    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
-    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
v    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
W    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
<    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
@    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
\    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
\    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
4    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
8    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
9    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
2    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
B    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
<    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
W    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
_    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
[    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
_    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
]    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
B    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
_    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
O    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
U    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
<    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
2    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
+    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
+    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
W    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
U    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
-    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
6    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
O    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
R    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
O    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
B    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
L    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
T    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
5    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
b    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
v    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
y    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
:    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
1    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
0    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
>    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
=    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
W    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
`    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
$    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
{    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
"    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
g    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
@    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
m    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
i    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
f    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
l    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
`    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
x    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
p    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
w    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
d    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
s    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
n    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
.    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
M    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
t    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
c    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
(    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
o    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
h    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
a    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
|    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
k    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
e    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
r    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
u    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
/    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
,    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
     for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
}    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
)    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
;    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }

    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
