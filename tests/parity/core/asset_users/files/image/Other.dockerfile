FROM scratch AS other
COPY context/app.txt /
