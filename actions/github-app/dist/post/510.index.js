module.exports = require("../../../credentials/dist/main/510.index.js")
