module.exports = require("../../../credentials/dist/main/73.index.js")
