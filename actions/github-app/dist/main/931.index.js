module.exports = require("../../../credentials/dist/main/931.index.js")
