module.exports = require("../../../credentials/dist/main/766.index.js")
